/** What the searcher tells machines: the same JSON on the command line and over HTTP. */
@NullMarked
package io.broadsheet.demo.json;

import org.jspecify.annotations.NullMarked;
