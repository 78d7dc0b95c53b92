# A stochastic actor-oriented model of how the network of one period becomes that of the next. Who is absent in a period is coded by
# structural zeros, which RSiena takes out of the model; missing ties by NA.
source(if (file.exists("read.R")) "read.R" else file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))), "read.R"))
needs("RSiena", "siena.R")
suppressPackageStartupMessages(library(RSiena))

ties <- sienaDependent(waves, allowOnly = FALSE)
kind <- coCovar(as.numeric(factor(actors$kind)), centered = FALSE)
sphere <- coCovar(as.numeric(factor(actors$sphere)), centered = FALSE)
in_park <- coCovar(as.numeric(as.logical(actors$inPark)))
founded <- coCovar(as.numeric(actors$founded))
data <- sienaDataCreate(ties, kind, sphere, in_park, founded)
print(data)

# Density, and rates and reciprocity where they apply, are in the effects already.
effects <- includeEffects(getEffects(data), sameX, interaction1 = "sphere")
# Few ties between few dates carry few parameters: look at convergence before you read them.
arguments <- list(projname = NULL, seed = 1, n3 = 500)
if (!directed) arguments$modelType <- c(ties = 3)
algorithm <- do.call(sienaAlgorithmCreate, arguments)
result <- siena07(algorithm, data = data, effects = effects, batch = TRUE, silent = TRUE)
print(result)
