DROP TABLE `report_points`;
