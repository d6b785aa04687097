/// Scorecards as documents: read from JSON with every mistake named, and kept in the table.
@NullMarked
package dev.oarlock.aws.scorecard;

import org.jspecify.annotations.NullMarked;
