/// Notices to operators: anomalies, silent sources and model drift.
@NullMarked
package dev.oarlock.slack.view.operations;

import org.jspecify.annotations.NullMarked;
