package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DlReaderTest {

    @Test
    void aSymmetricMatrixIsUndirected() {
        ForeignNetwork network = Read.network("a.dl", """
                DL n = 3, format = fullmatrix
                labels:
                Ann,Bob,"Carl X"
                data:
                0 2 0
                2 0 1
                0 1 0
                """);
        assertThat(Read.actors(network)).containsExactly("Ann {NAME=Ann}", "Bob {NAME=Bob}", "Carl X {NAME=Carl X}");
        assertThat(Read.ties(network)).containsExactly("Ann -- Bob {AMOUNT=2}", "Bob -- Carl X {AMOUNT=1}");
        assertThat(network.ties().get(0).place().line()).isEqualTo(5);
    }

    @Test
    void labelsMayStandWithinTheData() {
        assertThat(Read.ties(Read.network("a.dl", """
                dl n=2
                labels embedded
                data:
                   x y
                x  0 1
                y  0 0
                """))).containsExactly("x -> y {}");
        assertThat(Read.ties(Read.network("a.dl", """
                dl n=3 format=edgelist1
                labels embedded:
                data:
                x y 2
                z x
                """))).containsExactly("x -> y {AMOUNT=2}", "z -> x {AMOUNT=1}");
        assertThat(Read.ties(Read.network("a.dl", """
                dl n=3 format=nodelist1
                data:
                1 2 3
                3 2
                """))).containsExactly("1 -> 2 {}", "1 -> 3 {}", "3 -> 2 {}");
    }

    @Test
    void matricesAreTypesOrFamilies() {
        assertThat(Read.ties(Read.network("a.dl", """
                dl n=2 nm=2
                format = edgelist1
                labels:
                a
                b
                matrix labels:
                likes
                research
                data:
                1 2
                !
                2 1
                """)))
                .containsExactly("a -> b {TYPE=likes}", "b -> a {FAMILY=research}");
    }

    @Test
    void rowsAndColumnsOfTwoModesArePeopleAndEvents() {
        ForeignNetwork network = Read.network("a.dl", """
                dl nr=2 nc=1
                row labels:
                Ann
                Bob
                column labels:
                Ball
                data:
                1
                0
                """);
        assertThat(Read.actors(network))
                .containsExactly(
                        "Ann {NAME=Ann, KIND=Participant}",
                        "Bob {NAME=Bob, KIND=Participant}",
                        "Ball {NAME=Ball, KIND=Event}");
        assertThat(Read.ties(network)).containsExactly("Ann -> Ball {TYPE=TAKES_PART_IN, FAMILY=affiliation}");
        assertThat(Read.ties(Read.network("a.dl", "dl nr=2 nc=2 format=edgelist2\ndata:\n1 2\n")))
                .containsExactly("row 1 -> column 2 {TYPE=TAKES_PART_IN, FAMILY=affiliation}");
    }

    @Test
    void halfAMatrixIsUndirected() {
        assertThat(Read.ties(Read.network("a.dl", "dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 1\n")))
                .containsExactly("1 -- 2 {}", "2 -- 3 {}");
        assertThat(Read.ties(Read.network("a.dl", "dl n=2 format=upperhalf\ndata:\n0 1\n0\n")))
                .containsExactly("1 -- 2 {}");
    }

    @Test
    void whatDoesNotFitIsSaidWithItsLine() {
        assertThat(Read.findings(Read.network("a.dl", "dl n=2 format=edgelist1\ndata:\n1 2 1,5\n1 3\n")))
                .contains("ERROR 3 : 1 2 1 5", "ERROR 4 : 1 3");
        assertThatThrownBy(() -> Read.network("a.dl", "dl n=2\ndata:\n0 1 0\n")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Read.network("a.dl", "dl n=999999999\ndata:\n"))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aTableWithAColumnOfThatNameIsNoDl() {
        assertThat(new DlReader().recognises(Read.file("a.csv", "dl,name\n1,x\n")))
                .isFalse();
        assertThat(new DlReader().recognises(Read.file("a.txt", "DL\nN = 5\n"))).isTrue();
    }
}
