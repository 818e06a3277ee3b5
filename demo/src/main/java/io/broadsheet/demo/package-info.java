/**
 * The searcher on the command line: {@link io.broadsheet.demo.Broadsheet} reads the arguments, one
 * class for each command does the work with {@link io.broadsheet.NewsIndex}, and {@code HitPrinter}
 * and {@code io.broadsheet.demo.json} write what came of it.
 */
@NullMarked
package io.broadsheet.demo;

import org.jspecify.annotations.NullMarked;
