/// How forecasts, drivers, accuracy metrics and model drift are written in a sentence.
@NullMarked
package dev.oarlock.slack.text.forecast;

import org.jspecify.annotations.NullMarked;
