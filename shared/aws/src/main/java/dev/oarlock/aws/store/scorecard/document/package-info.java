/// Scorecard documents read from JSON, with every mistake named.
@NullMarked
package dev.oarlock.aws.store.scorecard.document;

import org.jspecify.annotations.NullMarked;
