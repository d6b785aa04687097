/// `oarlock scorecard`: checks, compares, applies and shows scorecard files.
@NullMarked
package dev.oarlock.cli.scorecard;

import org.jspecify.annotations.NullMarked;
