/// The portfolio as summarized once a day, kept for whoever asks.
@NullMarked
package dev.oarlock.aws.store.portfolio;

import org.jspecify.annotations.NullMarked;
