/// The book is summed up once a day.
@NullMarked
package dev.oarlock.survey;

import org.jspecify.annotations.NullMarked;
