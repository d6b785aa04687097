/// The fields of every signal, listed once, and the two that walk a list: a reader and a writer.
@NullMarked
package dev.oarlock.aws.events.field;

import org.jspecify.annotations.NullMarked;
