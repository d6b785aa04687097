/// What Lambda hands to a function, and what it wants back: events as JSON, batches of messages and
/// the answer that names those of a batch that failed.
@NullMarked
package dev.oarlock.aws.lambda;

import org.jspecify.annotations.NullMarked;
