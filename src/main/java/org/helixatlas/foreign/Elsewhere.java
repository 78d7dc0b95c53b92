package org.helixatlas.foreign;

import java.util.Set;
import org.helixatlas.model.Vocabulary;

/**
 * What data sets beside the one in the making declare.
 *
 * @param actors their ids; no actor of the new data set gets one of them
 * @param vocabulary all words that are known, the shipped ones among them; the same word is declared alike
 */
public record Elsewhere(Set<String> actors, Vocabulary vocabulary) {}
