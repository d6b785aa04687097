/// How many accounts move at once each day, and the anomalies found in that.
@NullMarked
package dev.oarlock.aws.store.anomaly;

import org.jspecify.annotations.NullMarked;
