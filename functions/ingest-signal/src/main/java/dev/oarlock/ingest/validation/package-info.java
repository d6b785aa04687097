/// Whether a message is a signal that can be: its schema, its times, and who may say it.
@NullMarked
package dev.oarlock.ingest.validation;

import org.jspecify.annotations.NullMarked;
