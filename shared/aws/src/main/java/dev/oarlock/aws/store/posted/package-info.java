/// Which messages stand in Slack: each is posted once, also where nobody knows whether it was
/// taken.
@NullMarked
package dev.oarlock.aws.store.posted;

import org.jspecify.annotations.NullMarked;
