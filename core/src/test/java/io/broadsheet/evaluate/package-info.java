@NullMarked
package io.broadsheet.evaluate;

import org.jspecify.annotations.NullMarked;
