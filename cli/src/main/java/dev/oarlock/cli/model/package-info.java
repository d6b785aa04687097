/// `oarlock model`: fits, scores, backtests, trains, shows and applies the churn model.
@NullMarked
package dev.oarlock.cli.model;

import org.jspecify.annotations.NullMarked;
