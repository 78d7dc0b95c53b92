package org.helixatlas.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    /** As {@code key} of explorer/site.js has it: nothing is encoded, and parameters stand by their names. */
    @Test
    void itsKeyIsTheSameInWhateverOrderItIsAsked() {
        Address address = Address.of("/api/network", "families", "investment,research", "asOf", "2005", "park", "");

        assertThat(address.key()).isEqualTo("/api/network?asOf=2005&families=investment,research");
        assertThat(address)
                .isEqualTo(Address.of("/api/network", "asOf", "2005").with("families", "investment,research"));
    }

    @Test
    void itIsAskedAsHttpTakesIt() {
        assertThat(Address.of("/api/ties/a b", "q", "北大 & co").request())
                .isEqualTo("/api/ties/a%20b?q=%E5%8C%97%E5%A4%A7+%26+co");
    }

    @Test
    void itsNameTellsWhatIsInTheFileAndIsOneOfItsOwn() {
        assertThat(Address.of("/api/schema").name()).isEqualTo("schema");
        String year = Address.of("/api/network", "asOf", "2005").name();
        assertThat(year).startsWith("network-asOf-2005-");
        assertThat(Address.of("/api/network", "asOf", "2006").name()).isNotEqualTo(year);
        assertThat(Address.of("/api/ties/A").name().toLowerCase()).isEqualTo("ties/a");
        assertThat(Address.of("/api/x", "q", "../".repeat(99)).name())
                .doesNotContain("..")
                .hasSizeLessThan(100);
    }

    @Test
    void answersAboutOneThingStandInOneFile() {
        assertThat(Packs.of(Address.of("/api/actors/stone", "x", "")))
                .isEqualTo("answers/actors/stone.json.gz")
                .isEqualTo(Packs.of(Address.of("/api/actors/stone/lineage", "direction", "both")))
                .isEqualTo(Packs.of(Address.of("/api/conflicts", "subject", "stone", "size", "100")));
        assertThat(Packs.of(Address.of("/api/measures/degree", "top", "25")))
                .isEqualTo("answers/measures/degree.json.gz");
        assertThat(Packs.of(Address.of("/api/measures/degree", "asOf", "2005", "datasets", "a")))
                .isEqualTo("answers/years/a-certain.json.gz");
        assertThat(Packs.of(Address.of("/api/schema"))).isEqualTo("answers/schema.json.gz");
    }
}
