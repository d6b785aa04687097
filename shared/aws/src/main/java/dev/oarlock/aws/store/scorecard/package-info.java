/// The versions of the scorecards, and which of them was active when.
@NullMarked
package dev.oarlock.aws.store.scorecard;

import org.jspecify.annotations.NullMarked;
