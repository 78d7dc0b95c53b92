#' Figures for print
#'
#' `helix_figure()` is one of the figures of the service, which `helix_figures()` lists; `helix_picture()` the network as it is filtered.
#' Both have legend and caption. The same graph and the same request give the same bytes. Printed in an R session or a chunk of knitr, a
#' picture is shown (by the package png); `helix_save()` writes it.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param name The name of a figure.
#' @param ... Options of REST, such as `width` in mm, `fontSize`, `grey = TRUE`, `labels = "zh"`, for `helix_picture()` also `layout`,
#'   `nodeSize` (a measure) and `line`; and the filter.
#' @param picture,x A picture.
#' @param file A file whose name ends with svg, png or pdf.
#' @returns A picture; of `helix_figures()` a tibble, of `helix_save()` the file's name, invisibly.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"))
#' helix_save(helix_figure(atlas, "partnership-network"), tempfile(fileext = ".svg"))
#' @export
helix_figure <- function(atlas, name, ...) picture(atlas, paste0("/api/figures/", segment(name)), asked(atlas, list(...)))

#' @rdname helix_figure
#' @export
helix_figures <- function(atlas) {
  list_of(atlas, "/api/figures", columns = c("name", "number", "title", "answers", "caption"))
}

#' @rdname helix_figure
#' @export
helix_picture <- function(atlas, ...) picture(atlas, "/api/network", asked(atlas, list(...)))

#' @rdname helix_figure
#' @export
helix_save <- function(picture, file) {
  writeBin(drawn(picture, tolower(tools::file_ext(file))), file)
  invisible(file)
}

#' @rdname helix_figure
#' @export
plot.helix_picture <- function(x, ...) {
  if (!requireNamespace("png", quietly = TRUE)) stop("showing a picture needs the package png; helix_save() does not", call. = FALSE)
  grid::grid.newpage()
  grid::grid.raster(png::readPNG(drawn(x, "png")))
  invisible(x)
}

#' @rdname helix_figure
#' @export
print.helix_picture <- function(x, ...) {
  if (interactive()) graphics::plot(x) else cat("<Picture ", x$path, ">\n", sep = "")
  invisible(x)
}

#' @exportS3Method knitr::knit_print
knit_print.helix_picture <- function(x, ...) {
  graphics::plot(x)
  invisible("")
}

picture <- function(atlas, path, parameters) structure(list(atlas = atlas, path = path, parameters = parameters), class = "helix_picture")

drawn <- function(picture, format) {
  if (!format %in% c("svg", "png", "pdf")) stop("a picture is svg, png or pdf, not '", format, "'", call. = FALSE)
  httr2::resp_body_raw(perform(picture$atlas, paste0(picture$path, ".", format), picture$parameters))
}

#' How to cite
#'
#' What is asked here: data sets with versions and licences, the version of the graph, filter and address.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param format `text` or `bibtex`.
#' @returns A text.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' cat(helix_citation(helix_atlas(Sys.getenv("HELIX_ATLAS_URL")), "bibtex"))
#' @export
helix_citation <- function(atlas, format = c("text", "bibtex")) {
  format <- match.arg(format)
  about <- helix_network(atlas, kinds = "SciencePark")$about
  known <- helix_datasets(atlas)
  licences <- stats::setNames(known$licence, known$id)
  sets <- vapply(about$datasets, function(d) sprintf("%s, version %s [%s], %s", d$title, d$version, d$id, licences[[d$id]]), "")
  words <- written(atlas$filter)
  filter <- if (length(words)) paste0("Filter: ", paste(names(words), words, sep = "=", collapse = "; "))
  sets <- paste("Data sets:", paste(sets, collapse = "; "))
  if (format == "text") {
    return(paste0(paste(c(paste0("Helix Atlas, graph ", about$graphVersion), sets, filter), collapse = ". "), ". ", atlas$url))
  }
  sprintf(
    "@misc{helix-atlas-%s,\n  title = {{Helix Atlas}},\n  version = {graph %s},\n  howpublished = {\\url{%s}},\n  note = {%s},\n}\n",
    about$graphVersion, about$graphVersion, atlas$url, tex(paste(c(sets, filter), collapse = ". "))
  )
}

# Text as BibTeX takes it, whatever it holds.
tex <- function(text) {
  special <- c("\\" = "\\textbackslash{}", "~" = "\\textasciitilde{}", "^" = "\\textasciicircum{}")
  signs <- strsplit(text, "")[[1]]
  odd <- signs %in% names(special)
  signs[odd] <- special[signs[odd]]
  escaped <- !odd & signs %in% c("{", "}", "&", "%", "$", "#", "_")
  signs[escaped] <- paste0("\\", signs[escaped])
  paste(signs, collapse = "")
}
