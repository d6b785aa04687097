/// `oarlock scorecard`: checks, compares and applies scorecard files.
@NullMarked
package dev.oarlock.local.scorecard;

import org.jspecify.annotations.NullMarked;
