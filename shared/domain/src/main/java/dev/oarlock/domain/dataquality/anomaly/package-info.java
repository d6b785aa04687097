/// Anomalies: a measure shifts the same way for so many accounts at once that the reports are
/// suspect.
@NullMarked
package dev.oarlock.domain.dataquality.anomaly;

import org.jspecify.annotations.NullMarked;
