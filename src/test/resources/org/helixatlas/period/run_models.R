# Parses and runs the scripts of a folder of model files: read.R must read what was written; the models run where their packages are
# installed, and must say so where they are not. Prints what read.R prints, and what became of each model.

folder <- commandArgs(TRUE)[1]
scripts <- c("read.R", "ergm.R", "siena.R", "goldfish.R")
packages <- c(ergm.R = "ergm", siena.R = "RSiena", goldfish.R = "goldfish")
stopifnot(setequal(scripts, list.files(folder, "[.]R$")))
for (script in scripts) invisible(parse(file.path(folder, script), encoding = "UTF-8"))

run <- function(script) {
  said <- suppressWarnings(system2(file.path(R.home("bin"), "Rscript"), shQuote(file.path(folder, script)), stdout = TRUE, stderr = TRUE))
  list(said = said, status = if (is.null(attr(said, "status"))) 0 else attr(said, "status"))
}

read <- run("read.R")
if (read$status != 0) stop(paste(read$said, collapse = "\n"))
writeLines(read$said)

# Each object by itself, beside the tables as base R reads them.
invisible(capture.output(source(file.path(folder, "read.R"))))
for (t in seq_along(periods)) {
  table <- read.csv(file.path(folder, "networks", paste0(periods[t], ".csv")), stringsAsFactors = FALSE)
  ways <- if (directed) 1 else 2
  present <- presence[, t] != "absent"
  stopifnot(
    sum(waves[, , t] == 1, na.rm = TRUE) == ways * sum(table$state == "tied"),
    sum(is.na(waves[, , t])) == ways * sum(table$state == "missing"),
    all(is.na(waves[cbind(table$source, table$target, periods[t])]) == (table$state == "missing")),
    all(diag(waves[, , t]) == 0),
    sum(waves[, , t] == 10, na.rm = TRUE) == nrow(actors)^2 - sum(present)^2 - sum(!present),
    network::network.size(networks[[t]]) == sum(present),
    network::is.directed(networks[[t]]) == directed,
    identical(network::get.vertex.attribute(networks[[t]], "kind"), actors$kind[present])
  )
}

for (script in names(packages)) {
  ended <- run(script)
  if (requireNamespace(packages[script], quietly = TRUE)) {
    if (ended$status != 0) stop(paste(c(script, ended$said), collapse = "\n"))
    cat(script, "ran\n")
  } else {
    told <- paste0(script, " needs the package ", packages[script], ", which is not installed")
    if (ended$status == 0 || !any(grepl(told, ended$said, fixed = TRUE))) stop(paste(c(script, ended$said), collapse = "\n"))
    cat(script, "told that its package is missing\n")
  }
}
