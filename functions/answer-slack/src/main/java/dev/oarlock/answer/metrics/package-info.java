/// What is asked of revenue by `/metrics`.
@NullMarked
package dev.oarlock.answer.metrics;

import org.jspecify.annotations.NullMarked;
