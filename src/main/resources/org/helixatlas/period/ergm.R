# An exponential random graph model of the last period's network: are ties likelier within a sphere, and within a kind, than by its
# density alone? Missing ties are left to the likelihood of what is observed (Handcock and Gile 2010).
source(if (file.exists("read.R")) "read.R" else file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))), "read.R"))
needs("ergm", "ergm.R")
suppressPackageStartupMessages(library(ergm))

net <- networks[[length(networks)]]
# Terms that depend on other ties, such as mutual or gwesp(0.5, fixed = TRUE), may be added; then look at mcmc.diagnostics(fit).
fit <- ergm(net ~ edges + nodematch("sphere") + nodematch("kind"), control = control.ergm(seed = 1))
print(summary(fit))
