package org.helixatlas.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The argument {@code figures}: writes all figures into a folder, with an index page, a file for LaTeX and the captions as text for
 * a word processor, and ends the service. {@code --helix.figures.directory}, {@code --helix.figures.labels} and
 * {@code --helix.figures.size} choose where and how.
 */
@Component
class FigureFolder {

    /** The argument that asks for it. */
    static final String COMMAND = "figures";

    private static final Logger LOG = LoggerFactory.getLogger(FigureFolder.class);
    private static final int PATIENCE_SECONDS = 60;
    private static final int PATIENCE_SECONDS_WHILE_LOADING = 600;

    private final Figures figures;
    private final Pictures pictures;
    private final CurrentNetwork network;
    private final LoadBoard load;
    private final ApplicationArguments arguments;
    private final ConfigurableApplicationContext context;
    private final Path directory;
    private final String labels;
    private final String size;

    FigureFolder(
            Figures figures,
            Pictures pictures,
            CurrentNetwork network,
            LoadBoard load,
            ApplicationArguments arguments,
            ConfigurableApplicationContext context,
            @Value("${helix.figures.directory:figures}") Path directory,
            @Value("${helix.figures.labels:en}") String labels,
            @Value("${helix.figures.size:page}") String size) {
        this.figures = figures;
        this.pictures = pictures;
        this.network = network;
        this.load = load;
        this.arguments = arguments;
        this.context = context;
        this.directory = directory;
        this.labels = labels;
        this.size = size;
    }

    /** Ready means that the runner that loads the data sets has had its turn. */
    @EventListener(ApplicationReadyEvent.class)
    void run() throws InterruptedException {
        if (!arguments.getNonOptionArgs().contains(COMMAND)) {
            return;
        }
        int status = 1;
        int patience = PATIENCE_SECONDS;
        for (int second = 0; second < patience && (load.state().isPending() || !network.isLoaded()); second++) {
            if (load.state().isPending()) {
                patience = PATIENCE_SECONDS_WHILE_LOADING;
            }
            Thread.sleep(1_000);
        }
        if (network.isLoaded()) {
            write(directory);
            LOG.info("{} figures are in {}; open index.html", figures.all().size(), directory.toAbsolutePath());
            status = 0;
        } else {
            LOG.error("No figure is drawn: nothing is loaded. {}", load.state().message());
        }
        int code = status;
        System.exit(SpringApplication.exit(context, () -> code));
    }

    void write(Path folder) {
        Pictures.Look look = Pictures.look(labels, size);
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Figures</title>
                <style>body{font-family:sans-serif;max-width:60em;margin:2em auto}img{max-width:100%;border:1px solid #ccc}</style>
                </head><body><h1>Figures</h1>
                """);
        StringBuilder tex = new StringBuilder("""
                % Figures for LaTeX. In the preamble, with the way from the document to this folder:
                %   \\usepackage{graphicx}
                %   \\graphicspath{{figures/}}
                % and where they are to appear, of which one is then referred to as \\ref{fig:firm-network}:
                %   \\input{figures/figures}
                % Run pdflatex; or xelatex with a Chinese font where the title of a figure or source is Chinese.
                % The -plain files bear no caption of their own, since \\caption sets it. They are drawn for text that is
                % 16 cm wide and 24 cm high.
                """);
        StringBuilder captions = new StringBuilder();
        try {
            Files.createDirectories(folder);
            for (FigureFile figure : figures.all()) {
                Picture picture = figures.picture(figure, NetworkFilter.NONE);
                for (String format : new String[] {"svg", "pdf", "png"}) {
                    Files.write(
                            folder.resolve(figure.name() + "." + format), pictures.write(picture, look, true, format));
                }
                Files.write(folder.resolve(figure.name() + "-plain.pdf"), pictures.write(picture, look, false, "pdf"));
                Files.write(folder.resolve(figure.name() + "-plain.png"), pictures.write(picture, look, false, "png"));
                Sheet.Caption caption = pictures.caption(picture, look);
                page.append(
                        "<h2 id=\"%1$s\">%2$s</h2>\n<p><a href=\"%1$s.svg\"><img src=\"%1$s.svg\" alt=\"%2$s\"></a></p>\n"
                                .formatted(figure.name(), html(caption.head())));
                page.append(
                        "<p><a href=\"%1$s.svg\">SVG</a> <a href=\"%1$s.pdf\">PDF</a> <a href=\"%1$s.png\">PNG</a></p>\n"
                                .formatted(figure.name()));
                tex.append("""

                        \\begin{figure}
                        \\centering
                        \\includegraphics[width=\\textwidth,height=0.84\\textheight,keepaspectratio]{%1$s-plain.pdf}
                        \\caption[%2$s]{%2$s. %3$s}
                        \\label{fig:%1$s}
                        \\end{figure}
                        """.formatted(
                                figure.name(), tex(picture.title()), tex(caption.what() + " " + caption.rests())));
                captions.append(figure.name())
                        .append("-plain.png\n")
                        .append(caption.text())
                        .append("\n\n");
            }
            Files.writeString(folder.resolve("index.html"), page + "</body></html>\n");
            Files.writeString(folder.resolve("figures.tex"), tex);
            // The mark at the front tells Word that this is UTF-8.
            Files.writeString(folder.resolve("captions.txt"), "\uFEFF" + captions, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The figures cannot be written to " + folder.toAbsolutePath(), e);
        }
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Text that LaTeX sets as it stands. */
    static String tex(String text) {
        StringBuilder tex = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> tex.append("\\textbackslash{}");
                case '~' -> tex.append("\\textasciitilde{}");
                case '^' -> tex.append("\\textasciicircum{}");
                // What old fonts of LaTeX hold in these places are other characters.
                case '<' -> tex.append("\\textless{}");
                case '>' -> tex.append("\\textgreater{}");
                case '|' -> tex.append("\\textbar{}");
                case '{', '}', '%', '&', '$', '#', '_' -> tex.append('\\').appendCodePoint(c);
                default -> tex.appendCodePoint(c);
            }
        });
        return tex.toString();
    }
}
