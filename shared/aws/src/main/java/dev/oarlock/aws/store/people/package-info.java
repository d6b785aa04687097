/// Who our people are, and which of them Slack knows.
@NullMarked
package dev.oarlock.aws.store.people;

import org.jspecify.annotations.NullMarked;
