/// Anomalies: a measure moves the same way for so many accounts at once that the reports are in
/// doubt.
@NullMarked
package dev.oarlock.domain.dataquality.anomaly;

import org.jspecify.annotations.NullMarked;
