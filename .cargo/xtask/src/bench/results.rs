//! What was measured: numbers by name, and the reasons for those that are lacking.

use std::collections::BTreeMap;

use anyhow::Result;

/// Numbers by name, and why steps gave none.
#[derive(Debug, Default)]
pub struct Results {
    numbers: BTreeMap<String, f64>,
    /// The step, and what it said.
    pub failures: Vec<(String, String)>,
}

impl Results {
    /// Takes what a step printed, one `name`, tab, number a line; or why it could not. Of a number
    /// that is printed again the largest is kept: rates are repeated, and nothing else differs.
    pub fn step(&mut self, step: &str, outcome: Result<String>) {
        match outcome {
            Ok(printed) => self.read(&printed),
            Err(error) => {
                println!("not measured: {step}: {error:#}");
                let failure = (step.to_owned(), format!("{error:#}"));
                if !self.failures.contains(&failure) {
                    self.failures.push(failure);
                }
            }
        }
    }

    fn read(&mut self, printed: &str) {
        for line in printed.lines() {
            if let Some((name, number)) = line.split_once('\t')
                && let Ok(number) = number.trim().parse()
            {
                let known = self.numbers.entry(name.to_owned()).or_insert(number);
                *known = known.max(number);
            }
        }
    }

    /// What gave no numbers, and why, as the end of a report.
    pub fn lacking(&self) -> String {
        let lines = self.failures.iter();
        let lines = lines.map(|(step, reason)| format!("\nNot measured: {step}: {reason}\n"));
        lines.collect()
    }

    /// The number of this name.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.numbers.get(name).copied()
    }

    /// The first number divided by the second.
    pub fn ratio(&self, name: &str, to: &str) -> Option<f64> {
        let by = self.get(to).filter(|by| *by > 0.0)?;
        Some(self.get(name)? / by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn what_is_printed_is_read_and_what_fails_is_told() {
        let mut results = Results::default();
        results.step("a", Ok("fast\t10\nslow\t4\nnoise\n".to_owned()));
        results.step("again", Ok("fast\t8\nslow\t4\n".to_owned()));
        results.step("b", (|| bail!("there is none"))());
        assert_eq!(results.ratio("fast", "slow"), Some(2.5));
        assert_eq!(results.ratio("fast", "none"), None);
        assert_eq!(results.failures.len(), 1);
    }
}
