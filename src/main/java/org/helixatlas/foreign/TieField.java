package org.helixatlas.foreign;

/** What a file can say of a tie, besides its ends. */
enum TieField {
    /** A type of the vocabulary, its verb, or a word of the file's own. */
    TYPE,
    FAMILY,
    FROM,
    TO,
    /** A number: the weight. */
    AMOUNT,
    UNIT,
    NOTE,
    /** Which source says so; without it, the file itself. */
    STATED_BY,
    PAGE
}
