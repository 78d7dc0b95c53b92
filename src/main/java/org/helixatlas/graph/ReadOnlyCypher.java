package org.helixatlas.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.lexer.UnicodeEscapeReplacementReader.InvalidUnicodeLiteral;
import org.neo4j.cypher.internal.parser.v5.Cypher5Lexer;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.CallClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.CommandContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.FunctionNameContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NamespaceContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ProcedureNameContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ShowCommandContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.SubqueryInTransactionsParametersContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.SymbolicNameStringContext;
import org.neo4j.cypher.internal.parser.v5.ast.factory.Cypher5AstLexer;

/**
 * Decides whether a statement only reads the graph, by its parse tree, which Neo4j's own grammar gives. A plan does not do: a
 * {@code LOAD CSV} or {@code CALL} in a subquery within a list comprehension, {@code reduce} or {@code CASE} is no operator of
 * it. What is admitted is listed; what is not is refused, so that a new clause is not let in by oversight.
 *
 * <p>To be asked after the database itself has understood the statement within its time: the grammar can be slow on texts that
 * are made to be.
 */
public final class ReadOnlyCypher {

    private static final Set<Integer> CLAUSES = Set.of(
            Cypher5Parser.RULE_matchClause,
            Cypher5Parser.RULE_withClause,
            Cypher5Parser.RULE_unwindClause,
            Cypher5Parser.RULE_callClause,
            Cypher5Parser.RULE_subqueryClause,
            Cypher5Parser.RULE_returnClause,
            Cypher5Parser.RULE_orderBySkipLimitClause,
            Cypher5Parser.RULE_finishClause);

    private static final Set<Integer> COMMANDS = Set.of(
            Cypher5Parser.RULE_showIndexCommand,
            Cypher5Parser.RULE_showConstraintCommand,
            Cypher5Parser.RULE_showProcedures,
            Cypher5Parser.RULE_showFunctions);

    private static final Map<Integer, String> NAMES = Map.of(
            Cypher5Parser.RULE_loadCSVClause, "LOAD CSV",
            Cypher5Parser.RULE_orderBySkipLimitClause, "ORDER BY");

    /** Deeper statements run out of stack, or keep Neo4j's parser busy for minutes, which nothing but its clock would end. */
    private static final int DEEPEST = 100;

    /** The parser's time doubles with each level of these. */
    private static final int DEEPEST_CASE = 12;

    private static final Set<Integer> OPENING = Set.of(Cypher5Lexer.LPAREN, Cypher5Lexer.LBRACKET, Cypher5Lexer.LCURLY);
    private static final Set<Integer> CLOSING = Set.of(Cypher5Lexer.RPAREN, Cypher5Lexer.RBRACKET, Cypher5Lexer.RCURLY);

    private ReadOnlyCypher() {}

    /** A statement that may not run, and where what forbids it stands. */
    public static final class NotReadOnly extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        NotReadOnly(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }

        /** The line, from 1; 0 where the statement as a whole is meant. */
        public int line() {
            return line;
        }

        /** The column, from 1; 0 where the statement as a whole is meant. */
        public int column() {
            return column;
        }
    }

    /**
     * What a statement calls.
     *
     * @param functions the functions, in lower case
     */
    public record Understood(Set<String> functions) {

        private static final Set<String> CHANGING = Set.of(
                "rand",
                "randomuuid",
                "timestamp",
                "date",
                "datetime",
                "localdatetime",
                "localtime",
                "time",
                "id",
                "elementid");

        /** Whether the same graph gives the same answer: no random numbers, no clock, no internal ids. */
        public boolean isRepeatable() {
            return functions.stream().noneMatch(f -> CHANGING.contains(f.replaceFirst("\\..*", "")));
        }
    }

    /**
     * Understands a statement that only reads.
     *
     * @throws NotReadOnly when it does anything else, or is not one plain statement
     */
    public static Understood understand(String statement) {
        try {
            StatementsContext tree = parse(statement);
            if (tree.statement().size() != 1) {
                throw new NotReadOnly(
                        "Send one statement, not " + tree.statement().size() + ".", 0, 0);
            }
            Set<String> functions = new TreeSet<>();
            walk(tree, functions);
            return new Understood(functions);
        } catch (StackOverflowError e) {
            throw new NotReadOnly("The statement is nested too deeply.", 0, 0);
        }
    }

    /**
     * Whether a statement is nested more deeply than anyone would write it; takes time in proportion to its length, so it is to
     * be asked before the database sees the statement.
     */
    public static boolean isTooDeep(String statement) {
        int depth = 0;
        int cases = 0;
        List<? extends Token> tokens;
        try {
            tokens = lexer(statement).getAllTokens();
        } catch (InvalidUnicodeLiteral e) {
            // The database says so, with the place.
            return false;
        }
        for (Token token : tokens) {
            int type = token.getType();
            if (OPENING.contains(type)) {
                depth++;
            } else if (CLOSING.contains(type)) {
                depth--;
            } else if (type == Cypher5Lexer.CASE) {
                cases++;
            } else if (type == Cypher5Lexer.END) {
                cases = Math.max(0, cases - 1);
            }
            if (depth > DEEPEST || cases > DEEPEST_CASE) {
                return true;
            }
        }
        return false;
    }

    /** A statement without spaces, comments and a last semicolon: the same for texts that mean the same. */
    public static String withoutSpace(String statement) {
        try {
            List<? extends Token> tokens = lexer(statement).getAllTokens();
            tokens.removeIf(token -> token.getChannel() != Token.DEFAULT_CHANNEL);
            int last = tokens.size();
            while (last > 0 && tokens.get(last - 1).getType() == Cypher5Lexer.SEMICOLON) {
                last--;
            }
            return tokens.subList(0, last).stream().map(Token::getText).collect(Collectors.joining(" "));
        } catch (InvalidUnicodeLiteral e) {
            return statement;
        }
    }

    /**
     * The procedures of ours that a statement calls, by its words alone and so in time in proportion to its length; empty also where it
     * cannot be read, which the database says with the place.
     */
    public static Set<String> ownCalls(String statement) {
        Set<String> calls = new TreeSet<>();
        List<? extends Token> tokens;
        try {
            tokens = lexer(statement).getAllTokens();
        } catch (InvalidUnicodeLiteral e) {
            return Set.of();
        }
        tokens.removeIf(token -> token.getChannel() != Token.DEFAULT_CHANNEL);
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).getType() == Cypher5Lexer.CALL
                    && tokens.get(i + 2).getType() == Cypher5Lexer.DOT) {
                String name = plain(tokens.get(i + 1).getText()) + "."
                        + plain(tokens.get(i + 3).getText());
                if (PermittedCalls.OWN.contains(name)) {
                    calls.add(name);
                }
            }
        }
        return calls;
    }

    private static Cypher5AstLexer lexer(String statement) {
        try {
            Cypher5AstLexer lexer = Cypher5AstLexer.fromString(statement, true);
            lexer.removeErrorListeners();
            return lexer;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
    }

    private static StatementsContext parse(String statement) {
        Cypher5Parser parser = new Cypher5Parser(new CommonTokenStream(lexer(statement)));
        parser.removeErrorListeners();
        StatementsContext tree = parser.statements();
        if (parser.getNumberOfSyntaxErrors() > 0) {
            throw new NotReadOnly(
                    "The statement must begin with its first clause: leave out EXPLAIN, PROFILE and CYPHER options"
                            + " (plan=true shows the plan).",
                    1,
                    1);
        }
        return tree;
    }

    private static void walk(ParseTree tree, Set<String> functions) {
        if (tree instanceof ClauseContext clause) {
            require(CLAUSES, clause);
        } else if (tree instanceof CommandContext command) {
            requireShow(command);
        } else if (tree instanceof SubqueryInTransactionsParametersContext inTransactions) {
            throw refused("CALL … IN TRANSACTIONS", inTransactions);
        } else if (tree instanceof CallClauseContext call) {
            requireAdmitted(call.procedureName());
        } else if (tree instanceof FunctionNameContext function) {
            String name = name(function.namespace(), function.symbolicNameString());
            if (!PermittedCalls.admitsFunction(name)) {
                throw refused("The function " + name, function);
            }
            functions.add(name.toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            walk(tree.getChild(i), functions);
        }
    }

    private static void require(Set<Integer> admitted, ParserRuleContext context) {
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext child && !admitted.contains(child.getRuleIndex())) {
                throw refused(title(child.getRuleIndex()), child);
            }
        }
    }

    private static void requireShow(CommandContext command) {
        for (int i = 0; i < command.getChildCount(); i++) {
            if (command.getChild(i) instanceof ShowCommandContext show) {
                for (int j = 0; j < show.getChildCount(); j++) {
                    if (show.getChild(j) instanceof ParserRuleContext shown
                            && !COMMANDS.contains(shown.getRuleIndex())) {
                        throw refused("This SHOW command", command);
                    }
                }
            } else {
                throw refused("This command", command);
            }
        }
    }

    private static void requireAdmitted(@Nullable ProcedureNameContext procedure) {
        if (procedure == null) {
            throw new NotReadOnly("A CALL without a procedure's name is refused.", 0, 0);
        }
        String name = name(procedure.namespace(), procedure.symbolicNameString());
        if (!PermittedCalls.admitsProcedure(name)) {
            throw new NotReadOnly(
                    "The procedure " + name + " is refused: queries may call " + PermittedCalls.procedures() + ".",
                    procedure.getStart().getLine(),
                    procedure.getStart().getCharPositionInLine() + 1);
        }
    }

    private static String name(NamespaceContext namespace, SymbolicNameStringContext last) {
        return namespace.symbolicNameString().stream()
                        .map(ReadOnlyCypher::plain)
                        .map(part -> part + ".")
                        .collect(Collectors.joining())
                + plain(last);
    }

    private static String plain(SymbolicNameStringContext name) {
        return plain(name.getText());
    }

    private static String plain(String text) {
        return text.startsWith("`") ? text.substring(1, text.length() - 1).replace("``", "`") : text;
    }

    private static String title(int rule) {
        String known = NAMES.get(rule);
        return known != null
                ? known
                : Cypher5Parser.ruleNames[rule].replaceFirst("Clause$", "").toUpperCase(Locale.ROOT);
    }

    private static NotReadOnly refused(String what, ParserRuleContext where) {
        return new NotReadOnly(
                what + " is refused: a query may only read the graph.",
                where.getStart().getLine(),
                where.getStart().getCharPositionInLine() + 1);
    }
}
