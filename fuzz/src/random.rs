//! Numbers that follow from a seed, the same everywhere.

/// SplitMix64.
#[derive(Copy, Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers of `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// Bytes for one case: most are for small modules, some for large ones.
    pub fn bytes(&mut self) -> Vec<u8> {
        let words = 128 << self.below(6);
        (0..words).flat_map(|_| self.next().to_le_bytes()).collect()
    }

    /// Bits of a value: small numbers, the ends of types and anything, each often enough.
    pub fn bits(&mut self) -> u64 {
        const ENDS: [u64; 12] = [
            0,
            u64::MAX,
            i64::MAX as u64,
            i64::MIN as u64,
            i32::MAX as u64,
            0x8000_0000,
            u32::MAX as u64,
            0x7ff0_0000_0000_0000,
            0x7ff8_0000_0000_0000,
            0x7f80_0000,
            0x7fc0_0000,
            0x8000_0000_0000_0000,
        ];
        match self.below(4) {
            0 => self.below(20),
            1 => ENDS[self.below(ENDS.len() as u64) as usize],
            2 => u64::from((self.next() as f32 / 1e16).to_bits()) | (u64::from((self.next() as f32).to_bits()) << 32),
            _ => self.next() >> self.below(64),
        }
    }
}
