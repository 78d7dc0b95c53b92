package org.helixatlas.model;

import com.ibm.icu.text.Transliterator;

/** The two scripts of Chinese. Names are compared in simplified characters, so that either form finds an actor. */
public final class ChineseScript {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private ChineseScript() {}

    /** A text with its traditional characters simplified, by ICU's tables; all else stays as it is. */
    public static String simplified(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic)
                // Ramie: the tables turn each of these two into the other, so that neither would find the other.
                ? SIMPLIFIED.transliterate(text).replace('苧', '苎')
                : text;
    }
}
