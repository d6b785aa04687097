/// The files of the churn model: datasets and predictions as CSV, models as JSON.
@NullMarked
package dev.oarlock.cli.model.file;

import org.jspecify.annotations.NullMarked;
