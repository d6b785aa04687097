/// What is going on: the count of things done, and whether somebody waits for quiet.
@NullMarked
package dev.oarlock.local.work;

import org.jspecify.annotations.NullMarked;
