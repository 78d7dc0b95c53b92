package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.helixatlas.network.About;

/** What a ranking covers, the definition it follows, and the options as understood. */
record MeasureAbout(@JsonUnwrapped About network, MeasureDefinition measure, Map<String, String> options) {}
