/// What came of alerts, and which rules interrupt whom.
@NullMarked
package dev.oarlock.aws.store.alert;

import org.jspecify.annotations.NullMarked;
