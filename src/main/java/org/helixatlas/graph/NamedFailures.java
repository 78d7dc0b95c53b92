package org.helixatlas.graph;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.Map;
import org.neo4j.bolt.BoltServer;
import org.neo4j.bolt.protocol.common.connector.connection.Connection;
import org.neo4j.bolt.protocol.common.connector.connection.listener.ConnectionListener;
import org.neo4j.bolt.protocol.common.connector.listener.ConnectorListener;
import org.neo4j.bolt.protocol.common.message.response.FailureMessage;
import org.neo4j.bolt.protocol.common.message.response.FailureMetadata;
import org.neo4j.internal.kernel.api.security.LoginContext;

/**
 * Gives a failure without a message one. Neo4j 5.26 cannot write such a failure to Bolt, and a stack that ran over has none, so that
 * whoever asked would wait for ever for the answer to a query that has failed.
 */
@Sharable
final class NamedFailures extends ChannelOutboundHandlerAdapter {

    private static final String NAME = "named-failures";

    /** The GQL status of an exception without one of its own. */
    private static final String UNKNOWN = "50N42";

    private NamedFailures() {}

    /** From now on, on all connections that log in. */
    static void in(BoltServer server) {
        NamedFailures handler = new NamedFailures();
        server.getConnectors()
                .forEach(connector -> connector.registerListener(new ConnectorListener() {
                    @Override
                    public void onConnectionCreated(Connection connection) {
                        connection.registerListener(new ConnectionListener() {
                            @Override
                            public void onLogon(LoginContext context) {
                                // By now the handler that writes messages is in its place, which must come after this
                                // one.
                                connection.modifyPipeline(pipeline -> {
                                    if (pipeline.get(NAME) == null) {
                                        pipeline.addLast(NAME, handler);
                                    }
                                });
                            }
                        });
                    }
                }));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        super.write(context, message instanceof FailureMessage failure ? named(failure) : message, promise);
    }

    private static FailureMessage named(FailureMessage failure) {
        return new FailureMessage(named(failure.metadata()), failure.fatal());
    }

    private static FailureMetadata named(FailureMetadata failure) {
        String known = failure.status().code().description();
        return new FailureMetadata(
                failure.status(),
                failure.message() == null ? known : failure.message(),
                failure.description() == null ? known : failure.description(),
                failure.gqlStatus() == null ? UNKNOWN : failure.gqlStatus(),
                failure.diagnosticRecord() == null ? Map.of() : failure.diagnosticRecord(),
                failure.cause() == null ? null : named(failure.cause()));
    }
}
