/// What is remembered of Slack: which messages were posted where, what is gathered for one of them,
/// and when who last viewed an account.
@NullMarked
package dev.oarlock.aws.store.slack;

import org.jspecify.annotations.NullMarked;
