# Reads the networks of this folder, for the models beside it and your own:
#   periods   the periods, in order
#   actors    a data frame of the actors, in the order of all rows and columns
#   presence  a matrix, actors by periods: "certain", "possible" or "absent"
#   matrices  for each period a matrix of 0, 1 and NA for missing; rows and columns of who is absent are 0
#   networks  for each period a network object of statnet, of who is there, with the actors' attributes; missing ties are NA
#   waves     an array for RSiena, actors by actors by periods: as the matrices, with 10 (a structural zero) for who is absent
# Run it by Rscript read.R, or source("read.R") in this folder. README.txt says what the cells mean.

# What becomes of actors that are only possible in a period: "present" takes them as there, "missing" makes all their pairs that are
# not tied NA, "absent" leaves them out of it unless they are tied.
if (!exists("possible_actors")) possible_actors <- "present"
stopifnot(possible_actors %in% c("present", "missing", "absent"))

needs <- function(package, what) {
  if (!requireNamespace(package, quietly = TRUE)) {
    stop(sprintf("%s needs the package %s, which is not installed: install.packages(\"%s\")", what, package, package), call. = FALSE)
  }
}
needs("network", "read.R")

if (!exists("folder")) {
  folder <- local({
    file <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
    if (length(file) == 1 && file.exists(file)) dirname(normalizePath(file)) else getwd()
  })
}
read_table <- function(name) {
  read.csv(file.path(folder, name), na.strings = "", stringsAsFactors = FALSE, check.names = FALSE, encoding = "UTF-8")
}

manifest <- read_table("manifest.csv")
actors <- read_table("actors.csv")
periods <- as.character(manifest$period)
directed <- as.logical(manifest$directed[1])
# No sphere is a value of its own: models take no attribute that is NA.
actors$sphere[is.na(actors$sphere)] <- "none"
presence <- as.matrix(read_table("presence.csv")[, -1, drop = FALSE])
dimnames(presence) <- list(actors$id, periods)

matrix_of <- function(period) {
  pairs <- read_table(file.path("networks", paste0(period, ".csv")))
  cells <- matrix(0, nrow(actors), nrow(actors), dimnames = list(actors$id, actors$id))
  at <- cbind(match(pairs$source, actors$id), match(pairs$target, actors$id))
  stopifnot(!is.na(at))
  values <- ifelse(pairs$state == "tied", 1, NA)
  cells[at] <- values
  if (!directed) cells[at[, 2:1, drop = FALSE]] <- values
  unknown <- presence[, period] == "possible"
  if (possible_actors == "missing") {
    free <- !is.na(cells) & cells == 0 & (outer(unknown, unknown, "|"))
    cells[free] <- NA
    diag(cells) <- 0
  }
  cells
}
matrices <- lapply(periods, matrix_of)
names(matrices) <- periods

is_there <- function(period) {
  there <- presence[, period] != "absent"
  if (possible_actors == "absent") {
    cells <- matrices[[period]]
    tied <- rowSums(cells, na.rm = TRUE) + colSums(cells, na.rm = TRUE) > 0
    there <- there & (presence[, period] == "certain" | tied)
  }
  there
}
there <- sapply(periods, is_there)
dimnames(there) <- dimnames(presence)

# What was read must be what was written.
for (t in seq_along(periods)) {
  cells <- matrices[[t]]
  ways <- if (directed) 1 else 2
  counts <- c(sum(cells == 1, na.rm = TRUE) / ways, table(factor(presence[, t], c("certain", "possible", "absent"))))
  if (possible_actors == "present") counts <- c(counts, sum(is.na(cells)) / ways)
  expected <- unlist(manifest[t, c("tied", "certain", "possible", "absent", "missing")])[seq_along(counts)]
  if (any(counts != expected)) stop(sprintf("%s: %s were read, not %s", periods[t], toString(counts), toString(expected)), call. = FALSE)
}

network_of <- function(period) {
  there <- there[, period]
  made <- network::network(matrices[[period]][there, there, drop = FALSE], matrix.type = "adjacency", directed = directed, loops = FALSE)
  for (attribute in c("name", "kind", "sphere", "founded", "inPark")) {
    network::set.vertex.attribute(made, attribute, actors[[attribute]][there])
  }
  network::set.network.attribute(made, "period", period)
  made
}
networks <- lapply(periods, network_of)
names(networks) <- periods

waves <- array(unlist(matrices), c(nrow(actors), nrow(actors), length(periods)), list(actors$id, actors$id, periods))
for (t in seq_along(periods)) {
  waves[!there[, t], , t] <- 10
  waves[, !there[, t], t] <- 10
  diag(waves[, , t]) <- 0
}

for (period in periods) {
  net <- networks[[period]]
  cat(sprintf(
    "%s: %d actors, %d tied, %d missing, %d absent\n", period, network::network.size(net),
    network::network.edgecount(net, na.omit = TRUE), network::network.naedgecount(net), sum(!there[, period])
  ))
}
