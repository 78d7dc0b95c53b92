package org.helixatlas.synergy;

import org.helixatlas.measure.NetworkFigure;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Triple-helix synergy in the summary of a network: of sphere, technology and place. */
@Component
class SynergyFigure implements NetworkFigure {

    @Override
    public String name() {
        return "synergy";
    }

    @Override
    public Object of(View view) {
        return Synergy.of(view, Synergy.SynergyOptions.TRIPLE_HELIX);
    }
}
