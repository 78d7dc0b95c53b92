package org.helixatlas.foreign;

/** What a file can say of a tie, besides its ends. */
enum TieField {
    /** A type of the vocabulary, its verb, or a word of the file's own. */
    TYPE,
    FAMILY,
    FROM,
    /** Circa, before or after; without it, the year is exact. */
    FROM_PRECISION,
    TO,
    /** Likewise. */
    TO_PRECISION,
    /** A number: the weight. */
    AMOUNT,
    UNIT,
    /** Of the amount: about, over, under, nearly or at least. */
    QUALIFIER,
    /** Controlling, minority or unknown. */
    STAKE,
    /** Of information: price review, club or association. */
    CHANNEL,
    /** Whether a source states it or somebody inferred it; without it, stated. */
    BASIS,
    NOTE,
    /** Which source says so; without it, the file itself. */
    STATED_BY,
    PAGE
}
