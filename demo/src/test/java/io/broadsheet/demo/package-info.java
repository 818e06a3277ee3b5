/** Runs the commands as a shell would, within this process. */
@NullMarked
package io.broadsheet.demo;

import org.jspecify.annotations.NullMarked;
