/**
 * Where pages come from: files, folders, gzip and zip, JSON Lines, web archives, feeds.
 *
 * <p>{@link io.broadsheet.ingest.SourceReader} walks sources and hands out an {@link
 * io.broadsheet.ingest.Entry} for each page; its extraction runs on whatever thread asks for it.
 * {@link io.broadsheet.ingest.NewsJson} reads and writes items as JSON in the names of schema.org.
 */
@NullMarked
package io.broadsheet.ingest;

import org.jspecify.annotations.NullMarked;
