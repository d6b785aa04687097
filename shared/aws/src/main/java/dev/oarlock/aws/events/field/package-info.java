/// The kinds of fields that signals have, and the two that walk a list of them: a reader and a
/// writer.
@NullMarked
package dev.oarlock.aws.events.field;

import org.jspecify.annotations.NullMarked;
