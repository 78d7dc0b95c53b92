# Builds the package, vignette included, and checks it, both with a service, in a folder that passes.
#
# Usage: Rscript check.R [address of the service]; without an address the tests that need one are skipped.
given <- commandArgs(trailingOnly = TRUE)
if (length(given)) Sys.setenv(HELIX_ATLAS_URL = given[1])
package <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)[1])))
setwd(tempdir())
# Nothing is looked up on the net: dependencies come from where this R has them.
writeLines("options(repos = character())", "profile.R")
Sys.setenv(R_PROFILE_USER = file.path(tempdir(), "profile.R"))

r <- function(...) {
  said <- suppressWarnings(system2(file.path(R.home("bin"), "R"), c("CMD", ...), stdout = TRUE, stderr = TRUE))
  if (!is.null(attr(said, "status"))) {
    writeLines(c(said, unlist(lapply(Sys.glob("helixatlas.Rcheck/tests/*.fail"), readLines))), stderr())
    quit(status = 1)
  }
  said
}

built <- r("build", shQuote(package))
said <- r("check", "--no-manual", Sys.glob("helixatlas_*.tar.gz"))

# The five lines of README.md, and that it names every function.
library(helixatlas, lib.loc = "helixatlas.Rcheck")
readme <- readLines(file.path(package, "README.md"), encoding = "UTF-8")
if (length(given)) {
  fences <- grep("^```", readme)
  block <- readme[(match("```r", readme) + 1):(fences[fences > match("```r", readme)][1] - 1)]
  capture.output(eval(parse(text = gsub("http://localhost:8080", given[1], block, fixed = TRUE), encoding = "UTF-8"), new.env()))
  stopifnot(file.exists("partnership-network.png"))
}
exported <- setdiff(getNamespaceExports("helixatlas"), c("helix_atlas", "helix_filtered", "helix_get"))
unnamed <- Filter(function(name) !any(grepl(paste0("\\b", name, "\\("), readme)), exported)
if (length(unnamed)) stop("README.md does not name ", paste(sort(unnamed), collapse = ", "))

tests <- grep("^\\[ FAIL", readLines("helixatlas.Rcheck/tests/testthat.Rout"), value = TRUE)
status <- grep("^Status: ", said, value = TRUE)
if (!identical(status, "Status: OK")) writeLines(said, stderr())
cat(status, utils::tail(tests, 1), sep = "\n")
