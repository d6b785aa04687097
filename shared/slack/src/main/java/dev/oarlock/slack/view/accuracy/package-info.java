/// How accurate past forecasts were: the model beside its baselines, calibration, past quarters.
@NullMarked
package dev.oarlock.slack.view.accuracy;

import org.jspecify.annotations.NullMarked;
