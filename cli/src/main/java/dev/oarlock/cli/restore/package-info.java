/// `oarlock restore`: the table as it was at a moment, in the place of the one there is.
@NullMarked
package dev.oarlock.cli.restore;

import org.jspecify.annotations.NullMarked;
