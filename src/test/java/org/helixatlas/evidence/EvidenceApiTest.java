package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.helixatlas.ServiceTest;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.json.AbstractJsonContentAssert;

class EvidenceApiTest extends ServiceTest {

    private AbstractJsonContentAssert<?> json(String uri) {
        return assertThat(http.get().uri(uri)).hasStatusOk().bodyJson();
    }

    private int tiesOf(String dataset) {
        Snapshot snapshot = network.snapshot();
        return (int) IntStream.range(0, snapshot.tieCount())
                .filter(t -> snapshot.tie(t).datasets().contains(dataset))
                .count();
    }

    private int actorsOf(String dataset) {
        Snapshot snapshot = network.snapshot();
        return (int) IntStream.range(0, snapshot.actorCount())
                .filter(a -> snapshot.actor(a).dataset().equals(dataset))
                .count();
    }

    @Test
    void aTieBearsItsWholeEvidence() {
        var json = json("/api/ties/tsinghua-university--invested-in--tongfang");
        json.extractingPath("$.source").isEqualTo("tsinghua-university");
        json.extractingPath("$.sourceActor.name").isEqualTo("Tsinghua University");
        json.extractingPath("$.targetActor.kind").isEqualTo("Firm");
        json.extractingPath("$.verb").isEqualTo("invested in");
        json.extractingPath("$.stake").isEqualTo("controlling");
        json.extractingPath("$.basis").isEqualTo("stated");
        json.extractingPath("$.evidence[*].locus").asArray().contains("table 4", "section 5.1");
        json.extractingPath("$.evidence[0].page").isEqualTo("40");
        json.extractingPath("$.evidence[0].source.id").isEqualTo("wang-2009");
        json.extractingPath("$.evidence[0].dataset").isEqualTo("hsp-thesis");
        json.extractingPath("$.evidence[0].paraphrase").asString().isNotBlank();
    }

    @Test
    void anInferredTieSaysByWhichRule() {
        var json = json("/api/ties/lenovo--spun-off-from--institute-of-computing-technology");
        json.extractingPath("$.basis").isEqualTo("inferred");
        json.extractingPath("$.evidence[0].rule").asString().isNotBlank();
    }

    @Test
    void aTieThatTwoDataSetsStateRestsOnBoth() {
        var json = json("/api/ties/cas-policy-research-office--merged-into--institute-of-policy-management");
        json.extractingPath("$.datasets").asArray().containsExactly("hsp-supplement", "hsp-thesis");
        json.extractingPath("$.evidence[*].source.id").asArray().contains("wang-2009", "casisd-overview");
    }

    @Test
    void aTieSaysHowPreciseItsYearsAreAndByWhichChannelItRuns() {
        json("/api/ties/sina--moved-to--beijing-cbd")
                .extractingPath("$.fromPrecision")
                .isEqualTo("after");
        json("/api/ties/microsoft-research-china--located-in--zhongguancun-science-park")
                .extractingPath("$.toPrecision")
                .isEqualTo("after");
        json("/api/ties/ceo-club--shares-information-with--hsp-firms")
                .extractingPath("$.channel")
                .isEqualTo("club");
    }

    @Test
    void anUnknownTieIsNotFoundAndTheNearestAreNamed() {
        assertThat(http.get().uri("/api/ties/tongfang--spun-of-from--tsinghua-university"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("did you mean tongfang--spun-off-from--tsinghua-university");
    }

    @Test
    void sourcesSayHowMuchRestsOnThem() {
        var json = json("/api/sources?dataset=hsp-thesis");
        json.extractingPath("$.items[*].id").asArray().containsExactly("wang-2009");
        json.extractingPath("$.items[0].restingOnIt.ties").isEqualTo(tiesOf("hsp-thesis"));
        json.extractingPath("$.items[0].restingOnIt.actors").isEqualTo(actorsOf("hsp-thesis"));
        json.extractingPath("$.items[0].restingOnIt.observations").isNotEqualTo(0);
        json.extractingPath("$.items[0].restingOnIt.evidence").isNotEqualTo(0);
        json("/api/sources?reliability=self-description&size=500")
                .extractingPath("$.items[*].reliability")
                .asArray()
                .containsOnly("self-description");
    }

    @Test
    void whatAThesisOrAFirmsOwnPageSaysIsNotPrimary() {
        json("/api/sources?reliability=primary&size=500")
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(
                        "bjb-f1-2009",
                        "chengzhi-acquisition-report-2016",
                        "chengzhi-report-2019",
                        "huaxia-report-1986",
                        "jade-bird-universal-results-2005",
                        "ror-registry",
                        "thunisoft-prospectus",
                        "thunisoft-transfer-2006",
                        "weibo-f1-2014");
        json("/api/sources?dataset=hsp-thesis")
                .extractingPath("$.items[*].reliability")
                .asArray()
                .containsExactly("secondary");
    }

    @Test
    void dataSetsSayWhatTheyHoldAndWhatTheyLeftOut() {
        var json = json("/api/datasets");
        json.extractingPath("$.items[*].id").asArray().containsExactly("hsp-supplement", "hsp-thesis");
        json.extractingPath("$.items[0].requires").asArray().containsExactly("hsp-thesis");
        json.extractingPath("$.items[0].counts.sources").isNotEqualTo(0);
        json.extractingPath("$.items[1].counts.actors").isEqualTo(actorsOf("hsp-thesis"));
        json.extractingPath("$.items[1].counts.ties").isEqualTo(tiesOf("hsp-thesis"));
        json.extractingPath("$.items[1].counts.assessments").isNotEqualTo(0);
        json.extractingPath("$.items[1].licence").isEqualTo("CC-BY-4.0");
        json.extractingPath("$.items[1].notes").asArray().isNotEmpty();
        json.extractingPath("$.items[1].checksum").asString().matches("[0-9a-f]{64}");
    }

    @Test
    void bothNumbersOfTheParksEnterprisesStandEachWithItsEvidence() {
        var json = json("/api/observations?subject=haidian-science-park&metric=enterprises");
        json.extractingPath("$.page.totalItems").isEqualTo(2);
        json.extractingPath("$.items[0].value").isEqualTo(13511.0);
        json.extractingPath("$.items[0].from").isEqualTo(2008);
        json.extractingPath("$.items[0].evidence[0].locus").isEqualTo("table 1");
        json.extractingPath("$.items[1].value").isEqualTo(10000.0);
        json.extractingPath("$.items[1].qualifier").isEqualTo("about");
        json.extractingPath("$.items[1].evidence[0].locus").isEqualTo("chapter V");
        json.extractingPath("$.items[1].subject.name").isEqualTo("Haidian Science Park");
    }

    @Test
    void listsAreNarrowedToADataSet() {
        json("/api/observations?dataset=hsp-supplement&size=500")
                .extractingPath("$.items[*].dataset")
                .asArray()
                .isNotEmpty()
                .containsOnly("hsp-supplement");
        json("/api/assessments?dataset=hsp-supplement")
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        json("/api/periods?dataset=hsp-supplement")
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void judgementsAreNarrowedByEffectAndDirection() {
        var json = json("/api/assessments?effect=firm-oriented&direction=weakness");
        json.extractingPath("$.items[*].effect").asArray().isNotEmpty().containsOnly("firm-oriented");
        json.extractingPath("$.items[*].direction").asArray().containsOnly("weakness");
        json.extractingPath("$.items[0].evidence[0].source.id").isEqualTo("wang-2009");
    }

    @Test
    void theFourPeriodsOfTheParkStandInOrder() {
        var json = json("/api/periods?subject=zhongguancun-science-park");
        json.extractingPath("$.items[*].from").asArray().containsExactly(1980, 1988, 1992, 1998);
        json.extractingPath("$.items[3].evidence[*].locus").asArray().containsOnly("chapter II");
    }

    @Test
    void aPageBeyondTheEndIsEmptyAndKnowsTheLength() {
        var json = json("/api/observations?page=2000000000&size=500");
        json.extractingPath("$.items").asArray().isEmpty();
        json.extractingPath("$.page.totalItems").isNotEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sources?dataset=hsp-thesis | id,title,authors,year,url,reliability,dataset,evidence,ties,actors,observations,assessments
            datasets | id,title,version,licence,description,requires,checksum,actors,ties,names,observations,assessments,periods,evidence,sources
            observations | subject,subjectName,metric,value,unit,qualifier,from,to,note,dataset,evidence
            assessments | id,subject,subjectName,effect,manifestation,finding,direction,directionBasis,dataset,evidence
            periods | id,subject,subjectName,title,from,to,characterisation,dataset,evidence
            conflicts/rules | name,title,answers
            conflicts | id,kind,subject,subjectName,about,statements,datasets,evidence
            """)
    void everyListIsAlsoCsv(String list, String header) {
        assertThat(http.get().uri("/api/" + list).header("Accept", "text/csv"))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith(header + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "figures--haidian-science-park--area--km2, area",
        "figures--haidian-science-park--enterprises, enterprises",
        "figures--zhongguancun-science-park--enterprises, enterprises",
        "lifetime--zhongguancun-science-park--founded, founded",
        "predecessors--institute-of-policy-management--merged-into--1985, MERGED_INTO",
        "control--tongfang--invested-in, INVESTED_IN",
        "control--lenovo--invested-in, INVESTED_IN",
        "destination--sina--moved-to--2001, MOVED_TO",
        "whereabouts--microsoft-research-china--moved-to, MOVED_TO",
        "accounts--chen-chunxian-first-company--founded--chen-chunxian, FOUNDED",
        "founders--legend-holdings--founded, FOUNDED",
        "makers--chinese-character-recognition--developed, DEVELOPED",
        "parents--digital-china--spun-off-from--2001, SPUN_OFF_FROM",
        "figures--chen-chunxian-first-company--start-capital--cny, start-capital",
        "whereabouts--sina--moved-to, MOVED_TO"
    })
    void theKnownDisagreementsComeOut(String id, String about) {
        var json = json("/api/conflicts?size=500");
        json.extractingPath("$.items[?(@.id == '" + id + "')].about").asArray().containsExactly(about);
        json.extractingPath("$.items[?(@.id == '" + id + "')].statements[*].evidence[0].id")
                .asArray()
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aConflictLetsEveryStatementStandWithItsEvidence() {
        var json = json("/api/conflicts?subject=zhongguancun-science-park&kind=figures");
        json.extractingPath("$.items[?(@.about == 'enterprises')].statements[*].says")
                .asArray()
                .contains("over 4600", "nearly 20000", "18437 (2008)");
        json = json("/api/conflicts?subject=tongfang&kind=control");
        json.extractingPath("$.items[0].subject.name").isEqualTo("Tongfang");
        json.extractingPath("$.items[0].statements[*].tie")
                .asArray()
                .contains("tsinghua-university--invested-in--tongfang", "tsinghua-holdings--invested-in--tongfang");
        json.extractingPath("$.items[0].statements[*].basis").asArray().contains("stated", "inferred");
    }

    @Test
    void everyConflictHasAnIdOfItsOwnAndStandsInOrderOfItsSubject() {
        var json = json("/api/conflicts?size=500");
        json.extractingPath("$.items[*].id").asArray().doesNotHaveDuplicates();
        json.extractingPath("$.items[*].subject.id")
                .asArray()
                .isSortedAccordingTo(Comparator.comparing(String::valueOf));
    }

    @Test
    void everyConflictIsFoundByARuleWhoseCypherIsShown() {
        var rules = json("/api/conflicts/rules");
        rules.extractingPath("$.items[*].name")
                .asArray()
                .containsExactly(
                        "accounts",
                        "control",
                        "destination",
                        "figures",
                        "founders",
                        "lifetime",
                        "makers",
                        "parents",
                        "predecessors",
                        "statements",
                        "succession",
                        "whereabouts");
        rules.extractingPath("$.items[1].title").isEqualTo("Different holders of control");
        rules.extractingPath("$.items[1].chinese.title").isEqualTo("控制方说法不同");
        rules.extractingPath("$.items[1].chinese.answers").asString().contains("控股");
        rules.extractingPath("$.items[1].cypher").asString().contains("MATCH (a:Entity)-[control:INVESTED_IN");
        var found = json("/api/conflicts?kind=control");
        found.extractingPath("$.items[0].title").isEqualTo("Different holders of control");
        found.extractingPath("$.items[0].chinese.title").isEqualTo("控制方说法不同");
    }

    @Test
    void figuresOfDifferentYearsAreNoConflict() {
        json("/api/conflicts?size=500")
                .extractingPath("$.items[?(@.about == 'sub-parks' || @.about == 'innovation-capacity-score')]")
                .asArray()
                .isEmpty();
    }

    @Test
    void aFigureOfThePastIsNoRivalOfOneOfThePresent() {
        json("/api/conflicts?subject=zhongguancun-science-park&kind=figures")
                .extractingPath("$.items[?(@.about == 'enterprises')].statements[*].says")
                .asArray()
                .noneMatch(says -> says.toString().startsWith("3769"));
        json("/api/conflicts?subject=lenovo&kind=figures")
                .extractingPath("$.items[?(@.about == 'renamed')].statements[*].says")
                .asArray()
                .containsExactly("2002", "2004");
    }

    @Test
    void accountsThatDifferInSubstanceSayHow() {
        json("/api/conflicts?subject=chen-chunxian&kind=accounts")
                .extractingPath("$.items[0].statements[*].says")
                .asArray()
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void severalFoundersAreNoConflict() {
        json("/api/conflicts?subject=legend-holdings&kind=accounts")
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void conflictsAreNarrowedToThoseInWhichADataSetMakesAStatement() {
        var json = json("/api/conflicts?dataset=hsp-thesis&size=500");
        json.extractingPath("$.items[*].id")
                .asArray()
                .contains("control--tongfang--invested-in")
                .doesNotContain("lifetime--baidu--founded");
        json("/api/conflicts?kind=destination&size=500")
                .extractingPath("$.items[*].kind")
                .asArray()
                .containsOnly("destination");
    }

    @ParameterizedTest
    @ValueSource(strings = {"observations", "assessments", "periods", "conflicts"})
    void anUnknownSubjectIsAnErrorThatNamesTheNearest(String list) {
        assertThat(http.get().uri("/api/" + list + "?subject=haidian-sciencepark"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("there is no such actor; did you mean haidian-science-park?");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var json = assertThat(
                        http.get().uri("/api/observations?subject=nobody-at-all&metric=enterprise&dataset=hsp-tesis"))
                .hasStatus(400)
                .bodyJson();
        json.extractingPath("$.errors[*].field").asArray().containsExactly("subject", "metric", "dataset");
        json.extractingPath("$.errors[*].message")
                .asArray()
                .containsExactly(
                        "there is no such actor; /api/actors?q= finds ids by name",
                        "there is no such metric; did you mean enterprises?",
                        "there is no such dataset; did you mean hsp-thesis?");
    }

    @ParameterizedTest
    @CsvSource({
        "sources?reliability=prima, reliability",
        "sources?dataset=none, dataset",
        "assessments?effect=none, effect",
        "assessments?direction=up, direction",
        "conflicts?kind=figure, kind",
        "periods?size=0, size",
        "datasets?page=-1, page",
        "observations?metrc=area, metrc"
    })
    void aWrongValueIsAnError(String request, String field) {
        assertThat(http.get().uri("/api/" + request))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }
}
