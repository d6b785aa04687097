/// The book summed up once a day, and kept for whoever asks.
@NullMarked
package dev.oarlock.aws.survey;

import org.jspecify.annotations.NullMarked;
