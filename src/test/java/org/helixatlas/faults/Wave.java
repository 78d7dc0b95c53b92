package org.helixatlas.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A data set that is imported again and again, each time with the next of three contents, so that a lost import, an old and a new
 * graph are told apart. Its firms supply an actor of the shipped data, whose profile therefore changes with it.
 */
enum Wave {
    A,
    B,
    C;

    private static final int FIRMS = 400;
    private static final List<String> SUPPLIED = List.of("tongfang", "unisplendour", "lenovo");

    /** What is imported after this one. */
    Wave next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The data set as it is sent. */
    byte[] zip() {
        Map<String, String> files = Map.of(
                "dataset.json",
                """
                {"id": "wave", "title": "Wave %1$s", "version": "%1$s", "licence": "CC0-1.0", "requires": ["hsp-thesis"]}
                """.formatted(name()),
                "sources.csv",
                "id,:LABEL,title,authors,year:int,url,reliability\nwave-source,Source,Wave " + name()
                        + ",,2009,,primary\n",
                "evidence.csv",
                "id,:LABEL,source,locus,page,basis,rule,paraphrase\nwave-stated,Evidence,wave-source,section " + name()
                        + ",,stated,,\n",
                "actors.csv",
                "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]\n"
                        + rows(i -> "wave-" + i + ",Firm,Wave " + name() + " " + i + ",," + (1980 + i % 20 + ordinal())
                                + ",,,,,,wave-stated\n"),
                "ties.csv",
                ":START_ID,:TYPE,:END_ID,discriminator,from:int,fromPrecision,to:int,toPrecision,stake,channel,amount:double,unit,"
                        + "qualifier,note,evidence:string[]\n"
                        + rows(i -> "wave-" + i + ",SUPPLIES,"
                                + (i <= SUPPLIED.size() ? SUPPLIED.get(i - 1) : "wave-" + i / 2) + ",,,,,,,,,,,Of wave "
                                + name()
                                + ",wave-stated\n"));
        return zip(files);
    }

    /** Another data set, of one firm, that somebody else sends meanwhile. */
    static byte[] ripple() {
        return zip(Map.of(
                "dataset.json",
                """
                {"id": "ripple", "title": "Ripple", "version": "1", "licence": "CC0-1.0", "requires": ["hsp-thesis"]}
                """,
                "sources.csv",
                "id,:LABEL,title,authors,year:int,url,reliability\nripple-source,Source,Ripple,,2009,,primary\n",
                "evidence.csv",
                "id,:LABEL,source,locus,page,basis,rule,paraphrase\nripple-stated,Evidence,ripple-source,section 1,,stated,,\n",
                "actors.csv",
                "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]\n"
                        + "ripple-1,Firm,Ripple 1,,1999,,,,,,ripple-stated\n",
                "ties.csv",
                ":START_ID,:TYPE,:END_ID,discriminator,from:int,fromPrecision,to:int,toPrecision,stake,channel,amount:double,unit,"
                        + "qualifier,note,evidence:string[]\n"
                        + "ripple-1,SUPPLIES,lenovo,,,,,,,,,,,Of the ripple,ripple-stated\n"));
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new java.util.TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String rows(java.util.function.IntFunction<String> row) {
        return IntStream.rangeClosed(1, FIRMS).mapToObj(row).collect(Collectors.joining());
    }
}
