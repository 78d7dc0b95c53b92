package org.helixatlas.foreign;

/** What a file can say of an actor, besides the key by which its ties name it. */
enum ActorField {
    NAME,
    /** A label of the vocabulary, or a word of the file's own. */
    KIND,
    SPHERE,
    FOUNDED,
    DISSOLVED,
    ROR,
    WIKIDATA,
    LEI,
    /** A name in Chinese. */
    NAME_ZH,
    NOTE,
    /** Which source says so; without it, the file itself. */
    STATED_BY,
    PAGE
}
