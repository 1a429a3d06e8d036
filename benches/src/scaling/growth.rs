//! How a cost grows: the exponent `e` of `n^e` that fits its upper half, and what it is called.

use super::Point;

/// What a cost is expected to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// It stays as it is.
    Flat,
    /// It doubles when the size doubles, at the most.
    Linear,
}

/// Up to this exponent a cost is called flat: caches miss more often when there is more.
const FLAT: f64 = 0.25;
/// Up to this exponent a cost is called linear: a size that leaves one cache for the next costs more for that, once.
const LINEAR: f64 = 1.4;
/// What `--check` allows beyond either, for the noise of a machine.
const TOLERANCE: f64 = 0.15;
/// A cost that is at most this many times its floor at the largest size grows as the floor does, whatever the way there.
const NEAR: f64 = 2.0;

impl Growth {
    /// The largest exponent that passes `--check`.
    pub fn limit(self) -> f64 {
        TOLERANCE
            + match self {
                Self::Flat => FLAT,
                Self::Linear => LINEAR,
            }
    }
}

/// How one of the costs of a series grows.
#[derive(Clone, Copy)]
pub struct Grown {
    /// The exponent.
    pub exponent: f64,
    /// Whether it ends beside what it cannot do without.
    pub near_floor: bool,
}

impl Grown {
    /// `None` for fewer than two sizes.
    pub fn of(points: &[Point], cost: impl Fn(&Point) -> Option<f64>) -> Option<Self> {
        let last = points.last()?;
        let near_floor = cost(last).zip(last.floor).is_some_and(|(cost, floor)| cost <= NEAR * floor);
        let points: Vec<(f64, f64)> = points.iter().filter_map(|point| Some((point.size as f64, cost(point)?))).collect();
        Some(Self { exponent: exponent(&points)?, near_floor })
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self.exponent {
            e if e <= FLAT => "flat",
            e if e <= LINEAR => "linear",
            _ if self.near_floor => "as its floor",
            _ => "worse",
        }
    }
}

/// The exponent at which the cost grows over the upper half of its sizes: the median of the slopes between any two of its points on logarithmic
/// axes, which one bad point does not move. The lower half is where fixed costs hide everything else. `None` for fewer than two points.
fn exponent(points: &[(f64, f64)]) -> Option<f64> {
    let upper = &points[points.len() - points.len().div_ceil(2).max(3).min(points.len())..];
    let mut slopes: Vec<f64> = upper
        .iter()
        .enumerate()
        .flat_map(|(i, low)| upper[i + 1..].iter().map(|high| (high.1 / low.1).ln() / (high.0 / low.0).ln()))
        .collect();
    slopes.sort_by(f64::total_cmp);
    let middle = slopes.len() / 2;
    match slopes.len() % 2 {
        _ if slopes.is_empty() => None,
        0 => Some(f64::midpoint(slopes[middle - 1], slopes[middle])),
        _ => Some(slopes[middle]),
    }
}

#[cfg(test)]
mod tests {
    use super::exponent;

    fn of(cost: impl Fn(f64) -> f64) -> f64 {
        let points: Vec<_> = [1.0, 4.0, 16.0, 64.0, 256.0, 1024.0].map(|n| (n, cost(n))).into();
        exponent(&points).expect("enough points")
    }

    #[test]
    fn the_exponent_is_that_of_the_upper_half() {
        assert!(of(|_| 15.0).abs() < 0.01);
        assert!((of(|n| 15.0 + n) - 1.0).abs() < 0.2);
        assert!(of(|n| 15.0 + 0.01 * n * n) > 1.25);
        assert!(of(|n| n * n) > 1.9);
    }

    #[test]
    fn one_bad_point_changes_little() {
        assert!(of(|n| if n == 256.0 { 40.0 } else { 15.0 }) < 0.3);
    }

    #[test]
    fn one_point_has_no_slope() {
        assert_eq!(exponent(&[(1.0, 1.0)]), None);
        assert_eq!(exponent(&[]), None);
    }
}
